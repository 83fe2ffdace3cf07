package ipledge.web.approval;

import io.swagger.v3.oas.annotations.Operation;
import ipledge.approval.DutyRecord;
import ipledge.approval.DutyRecords;
import ipledge.intake.ApplicationQueries;
import ipledge.intake.ApplicationQueries.ApplicationView;
import ipledge.shared.Actor;
import ipledge.web.platform.CurrentActor;
import ipledge.web.platform.MayCall;
import ipledge.web.platform.Role;
import ipledge.web.platform.command.Answer;
import ipledge.web.platform.command.Command;
import ipledge.web.platform.command.Commands;
import ipledge.web.view.DutyRecordShown;
import ipledge.web.view.DutyRecordsShown;
import ipledge.web.view.Permission;
import ipledge.web.view.Texts;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What anybody of the staff wants on record of a case; nobody can change it later. */
@RestController
@RequestMapping("/api/v1/applications/{id}/duty-records")
class DutyRecordsController {

  private final DutyRecords records;
  private final ApplicationQueries applications;
  private final DutyRecordsShown shown;
  private final Commands commands;
  private final Texts texts;

  DutyRecordsController(
      DutyRecords records,
      ApplicationQueries applications,
      DutyRecordsShown shown,
      Commands commands,
      Texts texts) {
    this.records = records;
    this.applications = applications;
    this.shown = shown;
    this.commands = commands;
    this.texts = texts;
  }

  /**
   * A warning, a dissent, an outside instruction or a reply.
   *
   * @param content in the person's words; of an instruction what was asked
   * @param follows the record that it answers; needed of a reply
   * @param askedBy who asked from outside, with how and when; needed of an instruction alone
   */
  record PutOnRecord(
      DutyRecord.@NotNull Kind kind,
      @NotNull @Size(max = 4000) String content,
      @Nullable UUID follows,
      @Nullable @Size(max = 200) String askedBy,
      @Nullable @Size(max = 200) String askedThrough,
      @Nullable LocalDate askedOn) {

    DutyRecords.Entry entry() {
      return new DutyRecords.Entry(kind, content, follows, askedBy, askedThrough, askedOn);
    }
  }

  /**
   * All of a case.
   *
   * @param records oldest first
   * @param record whether the case still takes one
   */
  record DutyRecordsOfCase(List<DutyRecordShown> records, Permission record) {}

  @Operation(summary = "Warnings, dissent and outside instructions in a case")
  @GetMapping
  @MayCall(Role.ANY_STAFF)
  DutyRecordsOfCase list(@PathVariable UUID id) {
    ApplicationView application = applications.find(id);
    return new DutyRecordsOfCase(
        shown.of(records.of(id)),
        DutyRecords.isOpen(application.state())
            ? Permission.yes()
            : Permission.no(texts.reason("approval.case-over")));
  }

  @Operation(summary = "Put a warning, a dissent or an outside instruction on record")
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @MayCall(Role.ANY_STAFF)
  Answer<DutyRecordShown> record(
      @PathVariable UUID id, @CurrentActor Actor by, @Valid @RequestBody PutOnRecord body) {
    AtomicReference<UUID> added = new AtomicReference<>();
    return commands.once(
        Command.of(by, "approval.put-on-record", id),
        () -> added.set(records.record(id, body.entry(), by)),
        () ->
            ResponseEntity.created(URI.create("/api/v1/applications/" + id + "/duty-records"))
                .body(shown.of(find(id, Objects.requireNonNull(added.get())))));
  }

  private DutyRecord find(UUID id, UUID record) {
    return records.of(id).stream()
        .filter(one -> one.id().equals(record))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("what was just recorded is there"));
  }
}
