package org.posthorn.account.api;

import static java.util.Objects.requireNonNullElse;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.posthorn.account.InvalidInput;
import org.posthorn.account.Invitation;
import org.posthorn.account.InvitingUsers;
import org.posthorn.account.InvitingUsers.Invited;
import org.posthorn.account.KeepingUsers;
import org.posthorn.account.Role;
import org.posthorn.account.SignedIn;
import org.posthorn.account.User;
import org.posthorn.kernel.EmailAddress;
import org.posthorn.kernel.PublicId;
import org.posthorn.kernel.UserId;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The account's users, for its super-admins only (A7). */
@RestController
@RequestMapping("/api/v1/users")
class UsersController {

    private static final int DEFAULT_LIMIT = 50;
    private static final int MAX_LIMIT = 200;

    private final KeepingUsers users;
    private final InvitingUsers inviting;

    UsersController(KeepingUsers users, InvitingUsers inviting) {
        this.users = users;
        this.inviting = inviting;
    }

    /** @param role {@code USER} or {@code SUPER_ADMIN}; absent for the first */
    record InvitationRequest(
            @NotBlank @Nullable String email, @Nullable String role) {}

    /** What is absent stays. */
    record UserPatch(@Nullable String role, @Nullable Boolean active) {}

    record UserRow(String id, String email, String name, Role role, boolean active, Instant createdAt) {

        static UserRow of(User user) {
            return new UserRow(
                    PublicId.of(user.id().value()),
                    user.email().value(),
                    user.displayName(),
                    user.role(),
                    user.active(),
                    user.createdAt());
        }
    }

    record UserList(List<UserRow> items, @Nullable String nextCursor) {}

    record InvitationRow(String id, String email, Role role, Instant createdAt, Instant expiresAt) {

        static InvitationRow of(Invitation invitation) {
            return new InvitationRow(
                    PublicId.of(invitation.id()),
                    invitation.email().value(),
                    invitation.role(),
                    invitation.createdAt(),
                    invitation.expiresAt());
        }
    }

    /** @param nextCursor always null: invitations end after a week, and one page holds them all */
    record InvitationList(
            List<InvitationRow> items, @Nullable String nextCursor) {}

    /**
     * The only answer that ever holds the link.
     *
     * @param mailed whether it also went out by mail
     */
    record NewInvitation(String id, String email, Role role, Instant expiresAt, String link, boolean mailed) {

        static NewInvitation of(Invited invited) {
            InvitationRow row = InvitationRow.of(invited.invitation());
            return new NewInvitation(
                    row.id(), row.email(), row.role(), row.expiresAt(), invited.link(), invited.mailed());
        }
    }

    @GetMapping
    @PreAuthorize("hasRole('SUPER_ADMIN') and hasAuthority('SCOPE_read')")
    UserList list(
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        int most = requireNonNullElse(limit, DEFAULT_LIMIT);
        if (most < 1 || most > MAX_LIMIT) {
            throw new InvalidInput("limit", "Must be a number from 1 to 200.");
        }
        UserId after = cursor == null || cursor.isBlank()
                ? null
                : PublicId.parse(cursor.strip()).stream()
                        .mapToObj(UserId::new)
                        .findFirst()
                        .orElseThrow(() -> new InvalidInput("cursor", "Must be a nextCursor of an earlier answer."));
        List<User> found = users.page(after, most + 1);
        List<UserRow> rows = found.stream().limit(most).map(UserRow::of).toList();
        return new UserList(rows, found.size() > most ? rows.getLast().id() : null);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @PreAuthorize("hasRole('SUPER_ADMIN') and hasAuthority('SCOPE_write')")
    NewInvitation invite(@Valid @RequestBody InvitationRequest request, Locale language) {
        Role role = role(request.role());
        return NewInvitation.of(inviting.invite(
                SignedIn.required().userId(), address(request.email()), role == null ? Role.USER : role, language));
    }

    @PatchMapping("/{id}")
    @PreAuthorize("hasRole('SUPER_ADMIN') and hasAuthority('SCOPE_write')")
    UserRow change(@PathVariable String id, @NotNull @RequestBody UserPatch patch) {
        try {
            return UserRow.of(users.change(new UserId(existing(id)), role(patch.role()), patch.active()));
        } catch (NoSuchElementException e) {
            throw unknown(e);
        }
    }

    @GetMapping("/invitations")
    @PreAuthorize("hasRole('SUPER_ADMIN') and hasAuthority('SCOPE_read')")
    InvitationList invitations() {
        return new InvitationList(
                inviting.open().stream().map(InvitationRow::of).toList(), null);
    }

    @DeleteMapping("/invitations/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @PreAuthorize("hasRole('SUPER_ADMIN') and hasAuthority('SCOPE_write')")
    void withdraw(@PathVariable String id) {
        if (!inviting.withdraw(existing(id))) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "The account has no such open invitation.");
        }
    }

    private static EmailAddress address(@Nullable String text) {
        try {
            return new EmailAddress(text == null ? "" : text);
        } catch (IllegalArgumentException e) {
            throw new InvalidInput("email", "is not an e-mail address.");
        }
    }

    private static @Nullable Role role(@Nullable String text) {
        return text == null
                ? null
                : Arrays.stream(Role.values())
                        .filter(role -> role.name().equalsIgnoreCase(text.strip()))
                        .findFirst()
                        .orElseThrow(() -> new InvalidInput("role", "must be USER or SUPER_ADMIN"));
    }

    private static long existing(String id) {
        return PublicId.parse(id).orElseThrow(() -> unknown(null));
    }

    private static ResponseStatusException unknown(@Nullable Throwable cause) {
        return new ResponseStatusException(HttpStatus.NOT_FOUND, "The account has no such user.", cause);
    }
}
