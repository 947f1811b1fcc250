package org.posthorn.tracking.classify;

import org.posthorn.tracking.Verdict;

/**
 * What one rule makes of the evidence.
 *
 * @param confidence from 0 to 1; 1 only for what is a fact
 * @param reason in words that a salesperson understands
 */
record Opinion(Verdict verdict, double confidence, String reason) {}
