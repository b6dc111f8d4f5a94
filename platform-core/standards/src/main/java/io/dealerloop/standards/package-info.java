/** Plugin versions of brands' standards (品牌标准): uploaded and tried, reviewed and published, activated per store and rolled back. */
package io.dealerloop.standards;
