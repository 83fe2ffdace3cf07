package ipledge.shared;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * The only reader of XML in the house: no DOCTYPE, and so no entities of anybody's making, nothing
 * fetched from outside, and no more than a model may weigh. A house that hardens one parser forgets
 * the next one, so there is no next one.
 */
public final class SafeXml {

  /** Largest document, bytes (deploy gate for models). */
  public static final int LARGEST = 1024 * 1024;

  private SafeXml() {}

  /** The bytes are not XML that we read. */
  public static final class Refused extends RuntimeException {
    Refused(String message, @Nullable Throwable cause) {
      super(message, cause);
    }
  }

  /**
   * @throws Refused when it is too large, not well-formed, or has a DOCTYPE
   */
  public static Document parse(byte[] xml) {
    if (xml.length > LARGEST) {
      throw new Refused("larger than " + LARGEST + " bytes: " + xml.length, null);
    }
    try {
      DocumentBuilder builder = factory().newDocumentBuilder();
      builder.setErrorHandler(new Throwing());
      builder.setEntityResolver(
          (publicId, systemId) -> {
            throw new SAXException("nothing is fetched for a document: " + systemId);
          });
      return builder.parse(new ByteArrayInputStream(xml));
    } catch (SAXException e) {
      throw new Refused("not XML that is read here: " + e.getMessage(), e);
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("this JDK has no safe XML parser", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The document as UTF-8 with an XML declaration; nothing is indented or reordered. */
  public static byte[] write(Document document) {
    try {
      TransformerFactory factory = TransformerFactory.newDefaultInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      Transformer transformer = factory.newTransformer();
      transformer.setOutputProperty(OutputKeys.ENCODING, "UTF-8");
      document.setXmlStandalone(true);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      transformer.transform(new DOMSource(document), new StreamResult(out));
      return out.toByteArray();
    } catch (TransformerException e) {
      throw new IllegalStateException("a document that was read can be written", e);
    }
  }

  private static DocumentBuilderFactory factory() throws ParserConfigurationException {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
    factory.setNamespaceAware(true);
    factory.setXIncludeAware(false);
    factory.setExpandEntityReferences(false);
    factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
    factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
    return factory;
  }

  /** The parser's own handler prints to the error stream. */
  private static final class Throwing implements ErrorHandler {
    @Override
    public void warning(SAXParseException warning) {
      // A warning is no reason to refuse, and there is nobody to tell.
    }

    @Override
    public void error(SAXParseException error) throws SAXException {
      throw error;
    }

    @Override
    public void fatalError(SAXParseException error) throws SAXException {
      throw error;
    }
  }
}
