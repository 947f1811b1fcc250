/** Recipients' rights: legal bases, consents, and who may be tracked. */
@org.jspecify.annotations.NullMarked
package org.posthorn.privacy;
