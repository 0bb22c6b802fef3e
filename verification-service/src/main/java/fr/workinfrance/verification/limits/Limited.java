package fr.workinfrance.verification.limits;

import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Of a door for programs at which each question is counted: its description says how one too many is answered. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ApiResponse(
        responseCode = "429",
        description = "Too many checks: ask again once the seconds of Retry-After have passed",
        headers = @Header(name = "Retry-After", description = "Seconds", schema = @Schema(type = "integer")),
        content = @Content(mediaType = "application/problem+json"))
public @interface Limited {}
