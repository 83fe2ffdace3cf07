package ipledge.modelstore;

import static org.assertj.core.api.Assertions.assertThat;

import ipledge.shared.SafeXml;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class VersionTagTest {

  private static final String HEAD =
      "<bpmn:definitions xmlns:bpmn=\"http://www.omg.org/spec/BPMN/20100524/MODEL\""
          + " xmlns:zeebe=\"http://camunda.org/schema/zeebe/1.0\">";

  @Test
  void theTagComesAfterTheDocumentation() {
    assertThat(
            stamp(
                "<bpmn:process id=\"p\"><bpmn:documentation>why</bpmn:documentation><bpmn:startEvent id=\"s\"/></bpmn:process>"))
        .contains(
            "</bpmn:documentation><bpmn:extensionElements><zeebe:versionTag value=\"r-1\"/>"
                + "</bpmn:extensionElements><bpmn:startEvent");
  }

  @Test
  void aTagThatIsThereIsReplaced() {
    assertThat(
            stamp(
                "<bpmn:process id=\"p\"><bpmn:extensionElements><zeebe:versionTag value=\"old\"/>"
                    + "<zeebe:properties/></bpmn:extensionElements></bpmn:process>"))
        .contains("<zeebe:properties/><zeebe:versionTag value=\"r-1\"/>")
        .doesNotContain("old");
  }

  @Test
  void nothingElseOfAShippedModelChanges() {
    List<ModelFile> models =
        new ShippedModels().read().files().stream().filter(ModelFile::isBpmn).toList();
    assertThat(models).isNotEmpty();
    for (ModelFile model : models) {
      Document before = SafeXml.parse(model.content());
      Document after = SafeXml.parse(VersionTag.stamp(model, "r-1").content());
      Element tag = (Element) after.getElementsByTagNameNS("*", "versionTag").item(0);
      tag.getParentNode().removeChild(tag);
      Element extensions = firstExtensionsOfProcess(after);
      if (!extensions.hasChildNodes()) {
        extensions.getParentNode().removeChild(extensions);
      }
      before.normalizeDocument();
      after.normalizeDocument();
      assertThat(after.isEqualNode(before)).as(model.name()).isTrue();
    }
  }

  private static Element firstExtensionsOfProcess(Document document) {
    return (Element) document.getElementsByTagNameNS("*", "extensionElements").item(0);
  }

  private static String stamp(String process) {
    byte[] xml = (HEAD + process + "</bpmn:definitions>").getBytes(StandardCharsets.UTF_8);
    return new String(
        VersionTag.stamp(new ModelFile("p.bpmn", xml), "r-1").content(), StandardCharsets.UTF_8);
  }
}
