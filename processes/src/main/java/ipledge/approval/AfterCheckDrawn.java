package ipledge.approval;

import ipledge.shared.DomainEvent;
import java.util.UUID;

/**
 * An approval of the green channel was drawn, or was not, for a check afterwards.
 *
 * @param percent the share that is drawn, for example 20
 * @param draw below percent × 10,000 it is sampled
 * @param root hexadecimal: the signed root from which was drawn
 */
public record AfterCheckDrawn(
    UUID recordId,
    UUID caseId,
    boolean sampled,
    int draw,
    String percent,
    long treeSize,
    String root)
    implements DomainEvent {}
