package ipledge.web.worklist;

import ipledge.approval.ApprovalRoute;
import ipledge.approval.CaseFacts;
import ipledge.contract.PaperSheet;
import ipledge.contract.PaperSheet.Fact;
import ipledge.contract.PaperSheet.Table;
import ipledge.intake.ApplicationQueries.ApplicationView;
import ipledge.intake.Channel;
import ipledge.rulebook.AuthorityLimits;
import ipledge.shared.BankTime;
import ipledge.shared.BranchId;
import ipledge.shared.Money;
import ipledge.web.view.BranchNames;
import ipledge.web.view.CaseRight;
import ipledge.web.view.DutyRecordShown;
import ipledge.web.view.LimitShown;
import ipledge.web.view.PriceShown;
import ipledge.web.view.Reason;
import ipledge.web.view.Texts;
import ipledge.web.worklist.ValuationsShown.ValuationShown;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Puts the decision sheet on paper, in the caller's language. */
@Component
class SheetPapers {

  private final DecisionSheets sheets;
  private final ValuationsShown valuations;
  private final AuthorityLimits authority;
  private final BranchNames branches;
  private final Texts texts;
  private final Clock clock;

  SheetPapers(
      DecisionSheets sheets,
      ValuationsShown valuations,
      AuthorityLimits authority,
      BranchNames branches,
      Texts texts,
      Clock clock) {
    this.sheets = sheets;
    this.valuations = valuations;
    this.authority = authority;
    this.branches = branches;
    this.texts = texts;
    this.clock = clock;
  }

  PaperSheet of(CaseFacts facts) {
    ApplicationView application = facts.application();
    DecisionSheet sheet = sheets.of(facts);
    Map<UUID, ValuationShown> valued =
        valuations.ofCase(application.id()).stream()
            .collect(
                Collectors.toMap(
                    one -> one.right().id(), Function.identity(), (earlier, later) -> later));
    List<Table> tables =
        Stream.of(
                records(sheet.records()),
                limit(sheet.limit()),
                price(sheet.price()),
                rights(sheet.rights(), valued),
                scores(valued),
                reasons("paper.green", sheet.channelReasons()),
                reasons("paper.exceptions", sheet.exceptions()),
                texts("paper.conditions", conditions(facts)),
                opinions(sheet.opinions()))
            .filter(table -> !table.rows().isEmpty())
            .toList();
    return new PaperSheet(
        LocaleContextHolder.getLocale().toLanguageTag(),
        texts.of("paper.title"),
        application.number() + "  " + facts.enterprise().name(),
        facts(facts, sheet),
        tables,
        texts.of("paper.footer", Map.of("digest", sheet.digest())));
  }

  private List<Fact> facts(CaseFacts facts, DecisionSheet sheet) {
    ApplicationView application = facts.application();
    List<Fact> list = new ArrayList<>();
    add(list, "borrower", sheet.enterprise().name());
    add(list, "code", sheet.enterprise().socialCreditCode());
    add(list, "branch", branches.of(new BranchId(application.branchId())));
    add(list, "product", sheet.productName());
    add(list, "amount", money(sheet.amount()));
    add(
        list,
        "tenor",
        texts.of("paper.months", Map.of("count", String.valueOf(sheet.tenorMonths()))));
    add(list, "maturity", sheet.plannedMaturity());
    add(list, "latest-maturity", sheet.latestMaturity());
    String purpose = sheet.purposeText();
    add(list, "purpose", sheet.purposeName() + (purpose == null ? "" : " " + purpose));
    add(list, "channel", channel(sheet.channel()));
    ApprovalRoute route = sheet.approvalRoute();
    add(list, "route", route == null ? null : texts.of("term.approval-route." + route));
    add(list, "authority", route == null ? null : money(authority(application, route)));
    add(list, "value", money(sheet.totalValue()));
    add(list, "pledge-limit", money(sheet.lendingLimit()));
    LimitShown limit = sheet.limit();
    add(list, "most", limit == null ? null : money(limit.most()));
    add(list, "ltv", percent(sheet.loanToValue()));
    PriceShown price = sheet.price();
    add(list, "annual-rate", price == null ? null : percent(price.annualRate()));
    add(list, "exposure", money(sheet.liveExposure()));
    String worst = sheet.enterprise().exposureClass();
    add(list, "exposure-class", worst == null ? null : texts.named("party.class." + worst, worst));
    Boolean related = sheet.enterprise().relatedParty();
    add(list, "related", related == null ? null : texts.of(related ? "paper.yes" : "paper.no"));
    return list;
  }

  private Money authority(ApplicationView application, ApprovalRoute route) {
    String role = route == ApprovalRoute.BRANCH ? "branch-approver" : "head-office-approver";
    LocalDate today = BankTime.today(clock);
    return authority.limit(
        role, new BranchId(application.branchId()), application.productCode(), today);
  }

  /** Before all else: nobody decides without having met them (EXM E6, E7, CRD-35). */
  private Table records(List<DutyRecordShown> records) {
    return table(
        "records",
        List.of("kind", "by", "recorded-on", "content"),
        records.stream().map(this::onRecord).toList());
  }

  private List<String> onRecord(DutyRecordShown said) {
    String asked = said.askedBy();
    return List.of(
        texts.of("term.duty-record." + said.kind()),
        said.by().name(),
        said.recordedAt().atZone(BankTime.ZONE).toLocalDate().toString(),
        asked == null ? said.content() : asked + ": " + said.content());
  }

  private Table limit(@Nullable LimitShown limit) {
    return table(
        "limit",
        List.of("figure", "in-yuan", "remark"),
        limit == null
            ? List.of()
            : limit.figures().stream()
                .map(
                    figure ->
                        List.of(
                            figure.label(),
                            yuan(figure.amount()),
                            figure.missing() != null
                                ? figure.missing()
                                : figure.binds() ? texts.of("paper.binds") : ""))
                .toList());
  }

  private Table price(@Nullable PriceShown price) {
    return table(
        "price",
        List.of("figure", "basis-points", "remark"),
        price == null
            ? List.of()
            : price.parts().stream()
                .map(
                    part ->
                        List.of(
                            part.label(),
                            shown(part.basisPoints()),
                            Objects.toString(part.missing(), part.source())))
                .toList());
  }

  private Table rights(List<CaseRight> rights, Map<UUID, ValuationShown> valued) {
    return table(
        "rights",
        List.of("number", "name", "method", "worth", "rate", "part", "last-day", "remark"),
        rights.stream().map(right -> right(right, valued.get(right.id()))).toList());
  }

  private List<String> right(CaseRight right, @Nullable ValuationShown valuation) {
    Reason notCounted = right.notCounted();
    return List.of(
        right.facts().number(),
        shown(right.facts().title()),
        valuation == null || valuation.route() == null
            ? shown(null)
            : texts.of("term.decision." + valuation.route()),
        yuan(right.value()),
        percent(right.rate()),
        yuan(right.limit()),
        shown(right.facts().lastDay()),
        notCounted == null ? "" : notCounted.message());
  }

  private Table scores(Map<UUID, ValuationShown> valued) {
    return table(
        "scores",
        List.of("number", "scorer", "legal", "technical", "economic", "points"),
        valued.values().stream()
            .flatMap(
                one ->
                    one.scores().stream()
                        .map(
                            said ->
                                List.of(
                                    one.right().number(),
                                    said.by().name(),
                                    said.legal(),
                                    said.technical(),
                                    said.economic(),
                                    said.points())))
            .toList());
  }

  private Table reasons(String title, List<Reason> reasons) {
    return new Table(
        texts.of(title),
        List.of(),
        reasons.stream().map(reason -> List.of(shown(reason.rule()), reason.message())).toList());
  }

  private Table texts(String title, List<String> rows) {
    return new Table(texts.of(title), List.of(), rows.stream().map(List::of).toList());
  }

  /** The approved ones; before that those that the reviewer recommends. */
  static List<String> conditions(CaseFacts facts) {
    return facts.conditions().isEmpty()
        ? ApproveContext.recommendedConditions(facts)
        : facts.conditions();
  }

  private Table opinions(List<OpinionShown> opinions) {
    return table(
        "opinions",
        List.of("step", "by", "decision", "in-yuan", "opinion"),
        opinions.stream().map(this::opinion).toList());
  }

  private List<String> opinion(OpinionShown said) {
    String word = texts.of("term.decision." + said.decision());
    boolean dissent = said.decision().equals("OPPOSE") || said.decision().equals("REJECT");
    return List.of(
        texts.named("worklist.element." + said.step(), said.step()),
        said.by().name(),
        dissent ? word + " (" + texts.of("paper.dissent") + ")" : word,
        yuan(said.amount()),
        said.text());
  }

  private Table table(String title, List<String> head, List<List<String>> rows) {
    return new Table(
        texts.of("paper." + title),
        head.stream().map(name -> texts.of("paper." + name)).toList(),
        rows);
  }

  private void add(List<Fact> list, String label, @Nullable Object value) {
    list.add(new Fact(texts.of("paper." + label), shown(value)));
  }

  private String shown(@Nullable Object value) {
    return Objects.toString(value, texts.of("paper.none"));
  }

  private @Nullable String channel(@Nullable Channel channel) {
    return channel == null ? null : texts.of("term.channel." + channel);
  }

  /** With its unit, where no head of a column says it. */
  private String money(@Nullable Money amount) {
    return amount == null
        ? shown(null)
        : texts.of("paper.yuan", Map.of("amount", Texts.yuan(amount)));
  }

  private String yuan(@Nullable Money amount) {
    return amount == null ? shown(null) : Texts.yuan(amount);
  }

  private String percent(@Nullable String fraction) {
    return fraction == null
        ? shown(null)
        : new BigDecimal(fraction).movePointRight(2).stripTrailingZeros().toPlainString() + " %";
  }
}
