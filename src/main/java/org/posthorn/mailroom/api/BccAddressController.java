package org.posthorn.mailroom.api;

import org.posthorn.mailroom.BccAddresses;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The signed-in user's secret address for logging (G11). */
@RestController
@RequestMapping("/api/v1/me/bcc-address")
class BccAddressController {

    private final BccAddresses addresses;

    BccAddressController(BccAddresses addresses) {
        this.addresses = addresses;
    }

    record BccAddress(String address) {}

    @GetMapping
    @PreAuthorize("hasAuthority('SCOPE_read')")
    BccAddress read() {
        return new BccAddress(addresses.of(UploadsController.owner()).value());
    }

    /** Makes a new one; the one before is refused from now on. */
    @PostMapping("/rotate")
    @PreAuthorize("hasAuthority('SCOPE_write')")
    BccAddress rotate() {
        return new BccAddress(addresses.rotate(UploadsController.owner()).value());
    }
}
