package ipledge.web.worklist;

import ipledge.approval.RefusalCode;
import ipledge.web.view.Texts;
import java.util.Arrays;
import java.util.List;

/** A reason for which a reviewer rejects, or an approver refuses. */
record RefusalReason(String code, String label) {

  static List<RefusalReason> all(Texts texts) {
    return Arrays.stream(RefusalCode.values())
        .map(code -> new RefusalReason(code.name(), texts.of(code.key())))
        .toList();
  }
}
