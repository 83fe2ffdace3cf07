package ipledge.contract;

import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
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

  /**
   * Reading the font costs several times what printing a page does, so each is read once and used
   * again, by one page at a time: whoever reads a glyph moves the font's own pointer. There are as
   * many as pages were ever printed at once.
   */
  private final Queue<TrueTypeFont> fonts = new ConcurrentLinkedQueue<>();

  PdfPrinter() {
    // The library tells the console how long its style sheets took.
    XRLog.listRegisteredLoggers().forEach(name -> XRLog.setLevel(name, Level.WARNING));
  }

  /**
   * @param page well-formed XHTML
   */
  byte[] print(String page) {
    return pages(page).pdf();
  }

  /** A printed document with the number of its pages. */
  record Printed(byte[] pdf, int pages) {}

  /**
   * @param page well-formed XHTML
   */
  Printed pages(String page) {
    TrueTypeFont idle = fonts.poll();
    TrueTypeFont font = idle == null ? read() : idle;
    Printed printed = print(page, font);
    fonts.add(font);
    return printed;
  }

  private static Printed print(String page, TrueTypeFont font) {
    try (PDDocument document = new PDDocument()) {
      var out = new ByteArrayOutputStream();
      new PdfRendererBuilder()
          .usePDDocument(document)
          .useFont(new PDFontSupplier(PDType0Font.load(document, font, true)), FONT)
          .withHtmlContent(page, null)
          .toStream(out)
          .run();
      return new Printed(out.toByteArray(), document.getNumberOfPages());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The collection stays open with the font: its glyphs are read from it. It is all in memory. */
  @SuppressWarnings("resource")
  private static TrueTypeFont read() {
    try (InputStream file = PdfPrinter.class.getResourceAsStream(FONT_FILE)) {
      if (file == null) {
        throw new IllegalStateException("the font is not on the class path: " + FONT_FILE);
      }
      return new TrueTypeCollection(file).getFontByName(FONT_IN_FILE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
