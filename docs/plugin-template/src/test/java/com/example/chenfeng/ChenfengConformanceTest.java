package com.example.chenfeng;

import io.dealerloop.spi.DealerStandard;
import io.dealerloop.testing.StandardConformance;

class ChenfengConformanceTest extends StandardConformance {

    @Override
    protected DealerStandard standard() {
        return new Chenfeng();
    }
}
