/** Writes, keeps and sends mail from the browser: drafts, answers, one copy for each recipient. */
@org.jspecify.annotations.NullMarked
package org.posthorn.correspondence.composer;
