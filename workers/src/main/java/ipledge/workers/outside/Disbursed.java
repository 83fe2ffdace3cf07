package ipledge.workers.outside;

import java.time.LocalDate;

/**
 * A payment in the bank's books.
 *
 * @param orderNo the bank's number of it
 * @param account where the money went
 * @param bookedOn value date
 */
public record Disbursed(String orderNo, String account, LocalDate bookedOn) {}
