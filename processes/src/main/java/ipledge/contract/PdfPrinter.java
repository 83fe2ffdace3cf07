package ipledge.contract;

import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.logging.Level;
import org.apache.fontbox.ttf.TrueTypeCollection;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.springframework.stereotype.Component;

/**
 * Prints a page as PDF in WenQuanYi Micro Hei, one of the few free fonts that hold Chinese, digits
 * and {@code ¥} alike; a font that lacks one drops it from the page without a word.
 */
@Component
class PdfPrinter {

  static final String FONT = "WenQuanYi Micro Hei";
  private static final String FONT_FILE = "/fonts/wqy-microhei.ttc";
  private static final String FONT_IN_FILE = "WenQuanYiMicroHei";

  PdfPrinter() {
    // The library tells the console how long its style sheets took.
    XRLog.listRegisteredLoggers().forEach(name -> XRLog.setLevel(name, Level.WARNING));
  }

  /**
   * @param page well-formed XHTML
   */
  byte[] print(String page) {
    try (PDDocument document = new PDDocument();
        TrueTypeCollection fonts = fonts()) {
      TrueTypeFont font = fonts.getFontByName(FONT_IN_FILE);
      var out = new ByteArrayOutputStream();
      new PdfRendererBuilder()
          .usePDDocument(document)
          .useFont(new PDFontSupplier(PDType0Font.load(document, font, true)), FONT)
          .withHtmlContent(page, null)
          .toStream(out)
          .run();
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static TrueTypeCollection fonts() throws IOException {
    InputStream file = PdfPrinter.class.getResourceAsStream(FONT_FILE);
    if (file == null) {
      throw new IllegalStateException("the font is not on the class path: " + FONT_FILE);
    }
    try (file) {
      return new TrueTypeCollection(file);
    }
  }
}
