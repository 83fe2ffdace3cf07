package ipledge.workers.outside;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.NestedConfigurationProperty;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Who speaks to the registrar, and where it is.
 *
 * @param adapter {@code http} for ours; any other word leaves the line to a bean of the bank's own
 * @param url its address up to, not including, {@code /rights} and {@code /filings}
 * @param line how patient we are with it
 */
@Validated
@ConfigurationProperties("ipledge.outside.registrar")
public record RegistrarSettings(
    @DefaultValue("http") @NotBlank String adapter,
    @DefaultValue("http://127.0.0.1:8090/registrar") URI url,
    @DefaultValue @Valid @NestedConfigurationProperty LineSettings line) {

  @AssertTrue(message = "must be https, or http on this machine, without user, query and fragment")
  boolean isSafe() {
    return Addresses.areSafe(url);
  }
}
