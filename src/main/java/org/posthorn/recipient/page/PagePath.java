package org.posthorn.recipient.page;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import org.posthorn.account.ClientAddresses;
import org.posthorn.recipient.GrantingWishes;
import org.posthorn.recipient.ReadingPages;
import org.posthorn.shell.Texts;
import org.posthorn.tracking.TokenSigner;
import org.posthorn.tracking.TrackingAddresses;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Puts the recipients' path ahead of everything else that the server does with a request. */
@Configuration
class PagePath {

    @Bean
    FilterRegistrationBean<Filter> recipientPath(
            TrackingAddresses addresses,
            TokenSigner signer,
            ReadingPages pages,
            GrantingWishes wishes,
            PageVisits visits,
            ClientAddresses clients,
            Texts texts) {
        FilterRegistrationBean<Filter> registration =
                new FilterRegistrationBean<>(new PageFilter(addresses, signer, pages, wishes, visits, clients, texts));
        registration.addUrlPatterns("/r/*");
        registration.setDispatcherTypes(DispatcherType.REQUEST);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }
}
