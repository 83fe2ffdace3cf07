package ipledge.modelstore;

import ipledge.shared.SafeXml;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** Writes a version tag into every process of a BPMN file, in place of one that is there. */
final class VersionTag {

  private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
  private static final String ZEEBE = "http://camunda.org/schema/zeebe/1.0";
  private static final String TAG = "versionTag";

  private VersionTag() {}

  /**
   * @throws SafeXml.Refused when the file is no XML that we read
   */
  static ModelFile stamp(ModelFile file, String tag) {
    Document document = SafeXml.parse(file.content());
    NodeList processes = document.getElementsByTagNameNS(BPMN, "process");
    for (int i = 0; i < processes.getLength(); i++) {
      stamp((Element) processes.item(i), tag);
    }
    return new ModelFile(file.name(), SafeXml.write(document));
  }

  private static void stamp(Element process, String tag) {
    Element extensions = child(process, "extensionElements");
    if (extensions == null) {
      extensions =
          process
              .getOwnerDocument()
              .createElementNS(BPMN, qualified(process, BPMN, "bpmn", "extensionElements"));
      process.insertBefore(extensions, afterDocumentation(process));
    }
    for (Element old : versionTags(extensions)) {
      extensions.removeChild(old);
    }
    Element stamp =
        process.getOwnerDocument().createElementNS(ZEEBE, qualified(process, ZEEBE, "zeebe", TAG));
    stamp.setAttribute("value", tag);
    extensions.appendChild(stamp);
  }

  /** The schema wants documentation first, then extensions, then everything else. */
  private static @Nullable Node afterDocumentation(Element process) {
    Node after = process.getFirstChild();
    for (Node node = after; node != null; node = node.getNextSibling()) {
      if (is(node, BPMN, "documentation")) {
        after = node.getNextSibling();
      }
    }
    return after;
  }

  private static @Nullable Element child(Element parent, String name) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (is(node, BPMN, name)) {
        return (Element) node;
      }
    }
    return null;
  }

  private static List<Element> versionTags(Element extensions) {
    List<Element> found = new ArrayList<>();
    for (Node node = extensions.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (is(node, ZEEBE, TAG)) {
        found.add((Element) node);
      }
    }
    return found;
  }

  private static boolean is(Node node, String namespace, String name) {
    return node instanceof Element
        && namespace.equals(node.getNamespaceURI())
        && name.equals(node.getLocalName());
  }

  private static String qualified(Element near, String namespace, String otherwise, String name) {
    String prefix = near.lookupPrefix(namespace);
    if (prefix == null) {
      return near.isDefaultNamespace(namespace) ? name : otherwise + ":" + name;
    }
    return prefix + ":" + name;
  }
}
