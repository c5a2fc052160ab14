import org.apache.commons.exec.*;
import org.springframework.web.bind.annotation.*;

@RestController
public class PrintController {

    public static class PrintJob {
        private String printer;
        private Integer copies;

        public String getPrinter() { return printer; }
        public void setPrinter(String printer) { this.printer = printer; }
        public Integer getCopies() { return copies; }
        public void setCopies(Integer copies) { this.copies = copies; }
    }

    @PostMapping("/print")
    public int print(@RequestBody PrintJob job) throws Exception {
        CommandLine line = CommandLine.parse("lp -d " + job.getPrinter() + " /spool/next.pdf");
        DefaultExecutor executor = new DefaultExecutor();
        return executor.execute(line);
    }
}
