/** Tests of recipients' rights. */
@org.jspecify.annotations.NullMarked
package org.posthorn.privacy;
