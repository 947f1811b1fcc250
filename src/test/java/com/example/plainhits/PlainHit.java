package com.example.plainhits;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row for each request. */
@Entity
class PlainHit {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String token;

    private @Nullable String userAgent;

    private String address;

    private Instant at;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected PlainHit() {}

    PlainHit(String token, @Nullable String userAgent, String address, Instant at) {
        this.token = token;
        this.userAgent = userAgent;
        this.address = address;
        this.at = at;
    }

    @Nullable
    Long id() {
        return id;
    }

    @Override
    public String toString() {
        return token + " " + userAgent + " " + address + " " + at;
    }
}
