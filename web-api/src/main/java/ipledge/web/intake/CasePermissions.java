package ipledge.web.intake;

import ipledge.intake.ApplicationQueries.ApplicationView;
import ipledge.intake.ApplicationState;
import ipledge.shared.Actor;
import ipledge.web.platform.Role;
import ipledge.web.view.Permission;
import ipledge.web.view.Texts;
import org.springframework.stereotype.Component;

/** Says beforehand what the commands would say; they stay the judges. */
@Component
class CasePermissions {

  private final Texts texts;

  CasePermissions(Texts texts) {
    this.texts = texts;
  }

  ApplicationPage.May of(ApplicationView application, Actor reader) {
    Permission draft = draft(application, reader);
    return new ApplicationPage.May(draft, draft, withdraw(application, reader), upload(reader));
  }

  /** Whether papers about the case's rights can be handed in. */
  Permission handIn(ApplicationView application, Actor reader) {
    if (!reader.has(Role.CUSTOMER_MANAGER.id())) {
      return no("platform.role-missing");
    }
    if (application.state().isEnded()) {
      return no("intake.case-over");
    }
    boolean others =
        application.state() == ApplicationState.DRAFT
            && !application.proposer().equals(reader.staff().id());
    return others ? no("intake.not-proposer") : Permission.yes();
  }

  private Permission draft(ApplicationView application, Actor reader) {
    if (application.state() != ApplicationState.DRAFT) {
      return no("intake.submitted-already");
    }
    return application.proposer().equals(reader.staff().id())
        ? Permission.yes()
        : no("intake.not-proposer");
  }

  private Permission withdraw(ApplicationView application, Actor reader) {
    if (!reader.has(Role.CUSTOMER_MANAGER.id())) {
      return no("platform.role-missing");
    }
    return application.state().allows(ApplicationState.WITHDRAWN)
        ? Permission.yes()
        : no("intake.past-withdrawal");
  }

  private Permission upload(Actor reader) {
    return DocumentsController.UPLOADERS.stream().anyMatch(role -> reader.has(role.id()))
        ? Permission.yes()
        : no("platform.role-missing");
  }

  private Permission no(String code) {
    return Permission.no(texts.reason(code));
  }
}
