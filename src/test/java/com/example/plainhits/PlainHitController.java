package com.example.plainhits;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Base64;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Saves the hit, then answers. */
@RestController
class PlainHitController {

    private static final byte[] GIF =
            Base64.getDecoder().decode("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAICRAEAOw==");

    private final PlainHitRepository hits;

    PlainHitController(PlainHitRepository hits) {
        this.hits = hits;
    }

    @GetMapping("/o/{sender}/{token}.gif")
    ResponseEntity<byte[]> pixel(@PathVariable String token, HttpServletRequest request) {
        hits.save(new PlainHit(token, request.getHeader("User-Agent"), request.getRemoteAddr(), Instant.now()));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.IMAGE_GIF)
                .body(GIF);
    }
}
