package ipledge.web.worklist;

import io.swagger.v3.oas.annotations.Operation;
import ipledge.shared.Actor;
import ipledge.shared.BankTime;
import ipledge.web.platform.CurrentActor;
import ipledge.web.platform.MayCall;
import ipledge.web.platform.Role;
import ipledge.web.platform.command.Answer;
import ipledge.web.platform.command.Command;
import ipledge.web.platform.command.Commands;
import ipledge.web.view.Staff;
import ipledge.worklist.NoticeQueries;
import ipledge.worklist.NoticeQueries.NoticeView;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the reader was told of steps that take long. */
@RestController
@RequestMapping("/api/v1/notices")
class NoticesController {

  private static final int MOST = 50;

  private final NoticeQueries notices;
  private final Staff staff;
  private final Commands commands;

  NoticesController(NoticeQueries notices, Staff staff, Commands commands) {
    this.notices = notices;
    this.staff = staff;
    this.commands = commands;
  }

  /**
   * The reader's notices.
   *
   * @param unread of tasks that still have to be done
   * @param items the newest, those first that are unread
   */
  record NoticesOfReader(int unread, List<NoticeShown> items) {}

  @Operation(summary = "Notices to the reader of steps that take long")
  @GetMapping
  @MayCall({Role.ANY_STAFF, Role.AGENCY_APPRAISER})
  NoticesOfReader notices(@CurrentActor Actor reader) {
    return new NoticesOfReader(
        notices.unread(reader), notices.of(reader, MOST).stream().map(this::shown).toList());
  }

  @Operation(summary = "Mark a notice as read")
  @PutMapping("/{id}/read")
  @MayCall({Role.ANY_STAFF, Role.AGENCY_APPRAISER})
  Answer<NoticesOfReader> markNoticeRead(@PathVariable UUID id, @CurrentActor Actor by) {
    return commands.edit(
        Command.of(by, "worklist.read-notice", id),
        () -> notices.read(id, by),
        () -> ResponseEntity.ok(notices(by)));
  }

  private NoticeShown shown(NoticeView notice) {
    return new NoticeShown(
        notice.id(),
        notice.level(),
        notice.percent().stripTrailingZeros().toPlainString(),
        notice.caseId(),
        notice.caseNumber(),
        notice.borrower(),
        notice.workItemId(),
        notice.element(),
        notice.open(),
        staff.maybe(notice.claimedBy()),
        BankTime.lastDay(notice.dueAt()),
        notice.fellDueAt(),
        notice.readAt());
  }
}
