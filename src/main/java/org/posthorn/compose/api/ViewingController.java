package org.posthorn.compose.api;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.posthorn.account.InvalidInput;
import org.posthorn.account.SignedIn;
import org.posthorn.compose.ViewingMails;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** For clients that show a mail without knowing its id: the sender looks at it now (T17). */
@RestController
@RequestMapping("/api/v1/compose/viewing")
class ViewingController {

    private static final int MOST = 200;
    private static final int LONGEST = 2_000;

    private final ViewingMails viewing;

    ViewingController(ViewingMails viewing) {
        this.viewing = viewing;
    }

    /** @param urls of pixels and links of ours that stand in what is shown, at most 200; others are passed over */
    record Looked(@Nullable List<@Nullable String> urls) {

        private List<String> checked() {
            List<String> given = urls == null
                    ? List.of()
                    : urls.stream().filter(Objects::nonNull).toList();
            if (given.size() > MOST || given.stream().anyMatch(url -> url.length() > LONGEST)) {
                throw new InvalidInput("urls", "Must be at most 200 addresses of at most 2,000 characters.");
            }
            return given;
        }
    }

    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @PreAuthorize("hasAuthority('SCOPE_compose')")
    void viewing(@RequestBody Looked looked) {
        viewing.look(SignedIn.required(), looked.checked());
    }
}
