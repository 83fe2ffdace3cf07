package ipledge.demo.casefile;

/** What is wrong with a case file, in one sentence with the line. */
public final class CaseFileWrong extends RuntimeException {

  private static final long serialVersionUID = 1L;

  CaseFileWrong(String sentence) {
    super(sentence);
  }

  CaseFileWrong(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
