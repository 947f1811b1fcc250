package org.posthorn.account;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.springframework.stereotype.Component;

/** The network address that a request comes from. */
@Component
public class ClientAddresses {

    /** The address of the peer that the server is connected to. */
    public InetAddress of(HttpServletRequest request) {
        try {
            return InetAddress.getByName(request.getRemoteAddr());
        } catch (UnknownHostException e) {
            throw new IllegalStateException("The container gave no address of its peer.", e);
        }
    }
}
