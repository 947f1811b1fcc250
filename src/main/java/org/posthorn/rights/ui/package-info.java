/** Export and erasure on a contact's page, and the page of retention. */
@org.jspecify.annotations.NullMarked
package org.posthorn.rights.ui;
