package ipledge.web.view;

/** Where the engine is with a step: a decision is saved at once, the engine takes it afterwards. */
public enum EngineProgress {
  AT_STEP,
  WAITING_FOR_ENGINE,
  TAKEN,
  NOT_TAKEN
}
