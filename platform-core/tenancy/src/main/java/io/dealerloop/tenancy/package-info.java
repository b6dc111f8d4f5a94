/** Groups, stores and shared centres: which there are, how each is set up, and applying their descriptions ({@code tenants/}). */
package io.dealerloop.tenancy;
