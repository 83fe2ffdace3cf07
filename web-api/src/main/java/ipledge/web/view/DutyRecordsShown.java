package ipledge.web.view;

import ipledge.approval.DutyRecord;
import java.util.List;
import org.springframework.stereotype.Component;

/** Shows warnings, dissent and outside instructions. */
@Component
public class DutyRecordsShown {

  private final Staff staff;
  private final Terms terms;

  DutyRecordsShown(Staff staff, Terms terms) {
    this.staff = staff;
    this.terms = terms;
  }

  public List<DutyRecordShown> of(List<DutyRecord> records) {
    return records.stream().map(this::of).toList();
  }

  public DutyRecordShown of(DutyRecord record) {
    var asked = record.instruction();
    return new DutyRecordShown(
        record.id(),
        record.kind(),
        record.follows(),
        record.content(),
        asked == null ? null : asked.askedBy(),
        asked == null ? null : asked.through(),
        asked == null ? null : asked.on(),
        staff.of(record.staff()),
        terms.role(record.role()),
        record.caseState(),
        record.factsDigest(),
        record.recordedAt());
  }
}
