package ipledge.web.platform.problem;

import ipledge.web.platform.problem.Problem.FieldProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;

/** Bean Validation's findings as pointers, codes and messages; never the rejected values. */
final class FieldProblems {

  private FieldProblems() {}

  static List<FieldProblem> of(MethodArgumentNotValidException e) {
    return e.getAllErrors().stream().map(FieldProblems::of).toList();
  }

  static List<FieldProblem> of(HandlerMethodValidationException e) {
    List<FieldProblem> problems = new ArrayList<>();
    e.getParameterValidationResults()
        .forEach(
            result -> {
              String name = Objects.toString(result.getMethodParameter().getParameterName(), "");
              for (MessageSourceResolvable error : result.getResolvableErrors()) {
                problems.add(
                    error instanceof FieldError field ? of(field) : named("/" + name, error));
              }
            });
    return problems;
  }

  private static FieldProblem of(ObjectError error) {
    String pointer = error instanceof FieldError field ? pointer(field.getField()) : "";
    return named(pointer, error);
  }

  private static FieldProblem named(String pointer, MessageSourceResolvable error) {
    return new FieldProblem(
        pointer, code(error.getCodes()), Objects.toString(error.getDefaultMessage(), ""));
  }

  /** {@code rights[0].number} is {@code /rights/0/number}. */
  private static String pointer(String path) {
    return "/" + path.replace("].", "/").replace("[", "/").replace("]", "").replace('.', '/');
  }

  /** The last of Spring's codes is the constraint's simple name. */
  private static String code(String @Nullable [] codes) {
    String constraint =
        Stream.ofNullable(codes).flatMap(Stream::of).reduce((first, last) -> last).orElse("");
    String words = constraint.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-");
    return "validation." + words.toLowerCase(Locale.ROOT);
  }
}
