/** Satisfaction surveys (满意度调查): the definitions exactly as they were asked, and the answers tied to them. */
package io.dealerloop.surveys;
