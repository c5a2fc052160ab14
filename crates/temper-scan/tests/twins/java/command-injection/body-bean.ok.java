package com.example.print;

import org.springframework.web.bind.annotation.*;

@RestController
public class PrintController {
    @PostMapping("/print")
    public void print(@RequestBody PrintJob job) throws Exception {
        Runtime.getRuntime().exec("/usr/bin/lpr -# " + job.getCopies());
    }
}

class PrintJob {
    private String printer;
    private int copies;

    public String getPrinter() {
        return printer;
    }

    public void setPrinter(String printer) {
        this.printer = printer;
    }

    public int getCopies() {
        return copies;
    }

    public void setCopies(int copies) {
        this.copies = copies;
    }
}
