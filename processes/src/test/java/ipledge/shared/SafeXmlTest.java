package ipledge.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.nio.charset.StandardCharsets;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeXmlTest {

  private static final ArchRule ONE_READER =
      ArchRuleDefinition.noClasses()
          .that()
          .haveNameNotMatching(".*\\.SafeXml(\\$.*)?")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("javax.xml..", "org.xml.sax..")
          .because("each XML reader in the house goes through SafeXml");

  @Test
  void aModelIsReadAndWritten() {
    byte[] written = SafeXml.write(SafeXml.parse(bytes("<a name=\"估值&#10;Valuation\"><b/></a>")));

    assertThat(new String(written, StandardCharsets.UTF_8))
        .endsWith("<a name=\"估值&#10;Valuation\"><b/></a>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><a>&x;</a>",
        "<!DOCTYPE a [<!ENTITY x \"y\">]><a>&x;&x;</a>",
        "<!DOCTYPE a SYSTEM \"http://127.0.0.1:1/a.dtd\"><a/>",
        "<a>&undefined;</a>",
        "<a>",
        ""
      })
  void whatIsNoPlainXmlIsRefused(String xml) {
    assertThatThrownBy(() -> SafeXml.parse(bytes(xml))).isInstanceOf(SafeXml.Refused.class);
  }

  @Test
  void aHugeDocumentIsRefusedBeforeItIsRead() {
    assertThatThrownBy(() -> SafeXml.parse(new byte[SafeXml.LARGEST + 1]))
        .isInstanceOf(SafeXml.Refused.class)
        .hasMessageContaining("larger");
  }

  @Test
  void nobodyElseReadsXml() {
    JavaClasses product =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("ipledge");
    assertThat(product).isNotEmpty();
    ONE_READER.check(product);
  }

  @Test
  void theRuleBites() {
    JavaClasses planted = new ClassFileImporter().importClasses(PlantedReader.class);
    assertThat(ONE_READER.evaluate(planted).hasViolation()).isTrue();
  }

  static final class PlantedReader {
    Object read() {
      return DocumentBuilderFactory.newDefaultInstance();
    }
  }

  private static byte[] bytes(String xml) {
    return xml.getBytes(StandardCharsets.UTF_8);
  }
}
