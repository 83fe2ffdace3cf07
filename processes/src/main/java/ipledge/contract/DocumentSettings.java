package ipledge.contract;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How large a paper may be that somebody brings.
 *
 * @param most its size as it comes; what the web server takes in one part must not be less
 * @param mostUnpacked the size of an office file's parts together when they are unpacked
 * @param mostParts the number of its parts
 */
@Validated
@ConfigurationProperties("ipledge.documents")
public record DocumentSettings(
    @NotNull @DefaultValue("20MB") DataSize most,
    @NotNull @DefaultValue("200MB") DataSize mostUnpacked,
    @Min(10) @Max(100_000) @DefaultValue("2000") int mostParts) {}
