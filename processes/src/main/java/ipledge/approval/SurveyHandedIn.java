package ipledge.approval;

import ipledge.shared.DomainEvent;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * An investigator handed a survey in (CRD-43), by an edition of the checklist.
 *
 * @param element the user task in the model
 * @param checklist product and edition
 * @param answers item by item
 * @param digests SHA-256 of the photos and papers on which it rests
 */
public record SurveyHandedIn(
    UUID recordId,
    UUID caseId,
    String element,
    int round,
    Survey.Manner manner,
    String checklist,
    Map<String, String> answers,
    List<String> digests)
    implements DomainEvent {}
