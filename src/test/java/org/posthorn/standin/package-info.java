/** Stands in for Microsoft's and Google's servers in tests: one store of mailboxes behind the faces of Graph, Gmail and OpenID Connect. */
@org.jspecify.annotations.NullMarked
package org.posthorn.standin;
