package ipledge.audit;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Machine settings of the sealer.
 *
 * @param origin name of this trail in every signed head: one word, never used by another trail
 * @param keyFile private Ed25519 key, PEM (PKCS #8), mode 0600
 * @param publicKeyFile its public key, PEM (X.509), what auditors are given; when not set, the file
 *     beside the private one whose name ends in {@code .pub.pem} instead of {@code .pem}
 * @param formerPublicKeyFiles public keys that {@code keyFile} has taken the place of, separated by
 *     commas: the heads they signed stand
 * @param witnessFolder folder outside the database that keeps every leaf and every head
 * @param url JDBC address of the database; when not set, the one the application uses
 * @param user database role, with the rights of {@code ipledge_sealer}
 * @param passwordFile file whose first line is the role's password; none where the server asks for
 *     none
 * @param every pause after a round that found nothing
 * @param batchSize most events in one block
 */
@Validated
@ConfigurationProperties("ipledge.sealing")
public record SealingSettings(
    @DefaultValue("ipledge") @Pattern(regexp = "[!-~]{1,100}") String origin,
    @NotNull Path keyFile,
    @Nullable Path publicKeyFile,
    @DefaultValue List<Path> formerPublicKeyFiles,
    @NotNull Path witnessFolder,
    @Nullable String url,
    @DefaultValue("ipledge_sealer") String user,
    @Nullable Path passwordFile,
    @DefaultValue("1s") Duration every,
    @DefaultValue("500") @Min(1) @Max(10_000) int batchSize) {

  Path publicKey() {
    return publicKeyFile != null
        ? publicKeyFile
        : keyFile.resolveSibling(
            keyFile.getFileName().toString().replaceFirst("\\.pem$", "") + ".pub.pem");
  }
}
