package ipledge.workers.outside;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How patient we are with another institution.
 *
 * @param connectTimeout how long a connection may take
 * @param answerTimeout how long a whole answer may take, from the connection to its last byte;
 *     shorter than a job's lease
 * @param maxAnswerBytes the largest answer that is read
 * @param failureRate per cent of the last twenty calls without an answer at which the line is given
 *     a rest
 * @param rest how long it is then left alone
 */
public record LineSettings(
    @DefaultValue("2s") Duration connectTimeout,
    @DefaultValue("5s") Duration answerTimeout,
    @DefaultValue("1048576") @Min(1024) @Max(16_777_216) int maxAnswerBytes,
    @DefaultValue("50") @Min(1) @Max(100) int failureRate,
    @DefaultValue("10s") Duration rest) {}
