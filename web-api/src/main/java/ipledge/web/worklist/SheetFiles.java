package ipledge.web.worklist;

import ipledge.approval.CaseFacts;
import ipledge.approval.CaseFactsReader;
import ipledge.approval.DecidedSheets;
import ipledge.approval.Opinion;
import ipledge.contract.OnePagePrinter;
import ipledge.contract.PaperSheet;
import ipledge.contract.PaperSheet.Table;
import ipledge.shared.BankTime;
import ipledge.shared.Money;
import ipledge.web.view.Staff;
import ipledge.web.view.Texts;
import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The decision sheet as a file of one page: as the case stands before the decision, and afterwards
 * as it was decided on, which was kept then.
 */
@Component
class SheetFiles {

  private static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private final CaseFactsReader facts;
  private final SheetPapers papers;
  private final DecidedSheets decided;
  private final OnePagePrinter printer;
  private final Staff staff;
  private final Texts texts;
  private final Clock clock;
  private final JsonMapper json;

  SheetFiles(
      CaseFactsReader facts,
      SheetPapers papers,
      DecidedSheets decided,
      OnePagePrinter printer,
      Staff staff,
      Texts texts,
      Clock clock,
      JsonMapper json) {
    this.facts = facts;
    this.papers = papers;
    this.decided = decided;
    this.printer = printer;
    this.staff = staff;
    this.texts = texts;
    this.clock = clock;
    this.json = json;
  }

  /**
   * Takes a decision, and keeps the sheet on which it was taken in both languages; a question keeps
   * nothing.
   *
   * @param digest of the sheet that the decider read
   * @param decision gives the audit event
   */
  UUID keeping(UUID applicationId, String digest, Supplier<UUID> decision) {
    CaseFacts now = facts.read(applicationId);
    Map<String, String> contents = new HashMap<>();
    for (Locale locale : List.of(CHINESE, Locale.ENGLISH)) {
      contents.put(locale.toLanguageTag(), in(locale, now));
    }
    UUID event = decision.get();
    if (decided
            .decision(applicationId)
            .filter(said -> said.factsDigest().equals(digest))
            .isPresent()
        && now.digest().equals(digest)) {
      decided.keep(applicationId, digest, contents);
    }
    return event;
  }

  private String in(Locale locale, CaseFacts now) {
    Locale callers = LocaleContextHolder.getLocale();
    LocaleContextHolder.setLocale(locale);
    try {
      return json.writeValueAsString(papers.of(now));
    } finally {
      LocaleContextHolder.setLocale(callers);
    }
  }

  /** One page of A4, in the caller's language. */
  byte[] pdf(UUID applicationId) {
    Optional<Opinion> decision = decided.decision(applicationId);
    return printer.print(
        decision
            .map(said -> asDecided(applicationId, said))
            .orElseGet(() -> asItStands(applicationId)));
  }

  private PaperSheet asItStands(UUID applicationId) {
    CaseFacts now = facts.read(applicationId);
    return with(papers.of(now), "paper.title", List.of(), footer("paper.footer-open", now));
  }

  private PaperSheet asDecided(UUID applicationId, Opinion said) {
    Optional<PaperSheet> kept =
        decided
            .of(applicationId, said.factsDigest(), language())
            .map(content -> json.readValue(content, PaperSheet.class));
    if (kept.isPresent()) {
      PaperSheet sheet = kept.get();
      return with(sheet, "paper.title-decided", List.of(decision(said)), sheet.footer());
    }
    CaseFacts now = facts.read(applicationId);
    return with(
        papers.of(now),
        "paper.title",
        List.of(decision(said)),
        footer("paper.footer-not-kept", now));
  }

  private PaperSheet with(PaperSheet sheet, String title, List<Table> first, String footer) {
    List<Table> tables = new ArrayList<>(first);
    tables.addAll(sheet.tables());
    return new PaperSheet(
        sheet.language(), texts.of(title), sheet.subtitle(), sheet.facts(), tables, footer);
  }

  /** Who decided what, and under which conditions: the opinion, which nobody can change. */
  private Table decision(Opinion said) {
    Money amount = said.amount();
    Money authority = said.authorityLimit();
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        List.of(
            texts.of("term.decision." + said.decision()),
            amount == null
                ? texts.of("paper.none")
                : texts.of("paper.yuan", Map.of("amount", Texts.yuan(amount)))));
    rows.add(
        List.of(
            texts.of("paper.by"),
            staff.of(said.staff()).name()
                + ", "
                + texts.named("term.role." + said.role(), said.role())
                + ", "
                + minute(said.decidedAt())));
    if (authority != null) {
      rows.add(
          List.of(
              texts.of("paper.authority"),
              texts.of("paper.yuan", Map.of("amount", Texts.yuan(authority)))));
    }
    for (String condition : ApproveContext.conditions(said)) {
      rows.add(List.of(texts.of("paper.conditions"), condition));
    }
    rows.add(List.of(texts.of("paper.opinion"), said.opinion()));
    return new Table(texts.of("paper.decided"), List.of(), rows);
  }

  private String footer(String key, CaseFacts now) {
    return texts.of(key, Map.of("at", minute(clock.instant()), "digest", now.digest()));
  }

  private static String minute(Instant at) {
    return MINUTE.format(ZonedDateTime.ofInstant(at, BankTime.ZONE));
  }

  private String language() {
    return texts.pick(CHINESE.toLanguageTag(), Locale.ENGLISH.toLanguageTag());
  }
}
