package ipledge.workers.outside;

import ipledge.collateral.RightNumber;
import java.time.LocalDate;

/**
 * Something that happened to a right in a register.
 *
 * @param seq the register's number of the event; they only grow
 * @param type the register's word for it, such as {@code FROZEN}
 * @param detail a number or a new value, at most 500 characters
 */
public record RegisterEvent(
    long seq, RightNumber right, String type, LocalDate on, String detail) {}
