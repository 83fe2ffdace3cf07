package ipledge.web.platform;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Gives a controller method the version ({@code long}) from {@code If-Match}. Without the header
 * the answer is 428; whether the version is still current is the command's business (412).
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
@Parameter(name = "If-Match", in = ParameterIn.HEADER, required = true, example = "\"3\"")
public @interface ExpectedVersion {}
