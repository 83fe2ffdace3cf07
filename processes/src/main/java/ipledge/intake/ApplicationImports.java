package ipledge.intake;

import ipledge.audit.AuditTrail;
import ipledge.collateral.Rights;
import ipledge.intake.ImportedApplication.Outcome;
import ipledge.party.EnterpriseQueries;
import ipledge.party.Enterprises;
import ipledge.shared.Actor;
import ipledge.shared.Events;
import ipledge.shared.Ids;
import ipledge.shared.NoSuchRecord;
import ipledge.shared.Sha256;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes in files of applications with their rights, one row a right. An application is taken whole
 * or not at all; the same rows, in the same file or in a corrected one, begin it once.
 */
@Service
@Transactional
public class ApplicationImports {

  /** Most rows of a file, without its head. */
  public static final int MOST_ROWS = 500;

  private final ImportCheck check;
  private final ImportBook book;
  private final LoanApplicationRepository repository;
  private final Applications applications;
  private final EnterpriseQueries firms;
  private final Enterprises enterprises;
  private final Rights rights;
  private final AuditTrail audit;
  private final Clock clock;

  ApplicationImports(
      ImportCheck check,
      ImportBook book,
      LoanApplicationRepository repository,
      Applications applications,
      EnterpriseQueries firms,
      Enterprises enterprises,
      Rights rights,
      AuditTrail audit,
      Clock clock) {
    this.check = check;
    this.book = book;
    this.repository = repository;
    this.applications = applications;
    this.firms = firms;
    this.enterprises = enterprises;
    this.rights = rights;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Takes a file in: every application of it that has no wrong cell becomes a draft.
   *
   * @param id chosen by the caller
   * @param sha256 of the file, hexadecimal
   * @return what became of it; of the same bytes handed in before, what became of them then
   * @throws ImportRefused if it holds no row, or more than {@link #MOST_ROWS}
   */
  public ImportReport take(
      UUID id, String fileName, String sha256, List<ImportRow> rows, Actor by) {
    if (rows.isEmpty()) {
      throw ImportRefused.empty();
    }
    if (rows.size() > MOST_ROWS) {
      throw ImportRefused.tooManyRows(MOST_ROWS);
    }
    book.claim(sha256, by);
    Optional<ImportReport> before = book.of(sha256, by);
    if (before.isPresent()) {
      return before.get();
    }
    ImportCheck.Seen seen = new ImportCheck.Seen();
    List<ImportedApplication> taken = new ArrayList<>();
    grouped(rows).forEach((key, own) -> taken.add(one(key, own, seen, by)));
    ImportReport report =
        new ImportReport(
            id, fileName, sha256, by.staff().id(), clock.instant(), rows.size(), taken);
    book.add(report, by);
    audit.append(by, Events.of(event(report)));
    return report;
  }

  /**
   * @throws NoSuchRecord if there is none, or none that the reader may see
   */
  @Transactional(readOnly = true)
  public ImportReport find(UUID id) {
    return book.find(id).orElseThrow(NoSuchRecord::new);
  }

  /** By application, in the order of their first rows; a row that names none stands alone. */
  private static Map<String, List<ImportRow>> grouped(List<ImportRow> rows) {
    Map<String, List<ImportRow>> groups = new LinkedHashMap<>();
    for (ImportRow row : rows) {
      String key = row.cell(ImportColumn.APPLICATION);
      groups
          .computeIfAbsent(key == null ? "\0" + row.number() : key, k -> new ArrayList<>())
          .add(row);
    }
    return groups;
  }

  private ImportedApplication one(
      String key, List<ImportRow> rows, ImportCheck.Seen seen, Actor by) {
    List<Integer> numbers = rows.stream().map(ImportRow::number).toList();
    ImportCells cells = new ImportCells(rows);
    if (key.startsWith("\0")) {
      cells.note(0, ImportColumn.APPLICATION, "intake.import-cell-missing", Map.of());
    }
    Optional<ImportCheck.Good> good = check.check(key, cells, rows.size(), seen);
    if (good.isEmpty()) {
      return refused(key, numbers, cells);
    }
    UUID id = idOf(key, good.get(), by);
    Optional<LoanApplication> known = repository.findById(id);
    if (known.isPresent()) {
      String number = known.get().number();
      return new ImportedApplication(key, numbers, Outcome.KNOWN_BEFORE, id, number, List.of());
    }
    check.rightsInUse(cells, good.get().rights());
    if (!cells.problems().isEmpty()) {
      return refused(key, numbers, cells);
    }
    draft(id, good.get(), by);
    String number = repository.findById(id).orElseThrow().number();
    return new ImportedApplication(key, numbers, Outcome.DRAFTED, id, number, List.of());
  }

  private static ImportedApplication refused(String key, List<Integer> rows, ImportCells cells) {
    String named = key.startsWith("\0") ? "" : key;
    return new ImportedApplication(named, rows, Outcome.REFUSED, null, null, cells.problems());
  }

  private void draft(UUID id, ImportCheck.Good good, Actor by) {
    List<UUID> pledged = new ArrayList<>();
    Map<UUID, LocalDate> used = new HashMap<>();
    for (ImportCheck.Right right : good.rights()) {
      UUID rightId = rights.inquire(right.number());
      pledged.add(rightId);
      if (right.usedSince() != null) {
        used.put(rightId, right.usedSince());
      }
    }
    applications.draft(
        id,
        new ApplicationForm(
            firm(good, by),
            good.product(),
            good.amount(),
            good.tenor(),
            good.purpose(),
            good.purposeText(),
            pledged,
            used,
            good.figures(),
            good.otherSecurity()),
        by);
  }

  private UUID firm(ImportCheck.Good good, Actor by) {
    return firms
        .withCode(good.code())
        .map(EnterpriseQueries.EnterpriseView::id)
        .orElseGet(
            () -> {
              UUID firm = Ids.next(clock);
              enterprises.register(
                  firm, good.enterprise(), good.code().code(), good.codeReason(), by);
              return firm;
            });
  }

  /** The same rows of the same person are the same application, in whatever file they come. */
  private static UUID idOf(String key, ImportCheck.Good good, Actor by) {
    String what = String.join("\n", by.branch().id(), by.staff().id(), key, good.toString());
    ByteBuffer bits = ByteBuffer.wrap(Sha256.of(what));
    long high = bits.getLong() & 0xFFFF_FFFF_FFFF_0FFFL | 0x8000L;
    long low = bits.getLong() & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L;
    return new UUID(high, low);
  }

  private static ApplicationsImported event(ImportReport report) {
    return new ApplicationsImported(
        report.id(),
        report.sha256(),
        report.rows(),
        report.applications().stream()
            .filter(one -> one.outcome() == Outcome.DRAFTED)
            .map(ImportedApplication::applicationId)
            .filter(Objects::nonNull)
            .toList(),
        report.count(Outcome.REFUSED));
  }
}
