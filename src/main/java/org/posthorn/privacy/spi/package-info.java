/** What each module with personal data answers for: what it holds of a person, and what age takes from it. */
@org.springframework.modulith.NamedInterface("spi")
@org.jspecify.annotations.NullMarked
package org.posthorn.privacy.spi;
