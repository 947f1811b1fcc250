package org.posthorn.account;

/**
 * What is ruled, and since which change.
 *
 * @param version how often the rules were changed
 */
public record RulesInForce(AccountRules rules, int version) {}
