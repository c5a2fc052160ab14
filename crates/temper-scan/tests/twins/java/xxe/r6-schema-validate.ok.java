import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.*;
import java.io.*;
import org.springframework.web.bind.annotation.*;

@RestController
public class ValidateController {

    private final Schema schema;

    public ValidateController(Schema schema) {
        this.schema = schema;
    }

    @PostMapping("/validate")
    public String validate(@RequestBody String xml) throws IOException {
        try {
            Validator validator = schema.newValidator();
            validator.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            validator.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            validator.validate(new StreamSource(new StringReader(xml)));
            return "valid";
        } catch (org.xml.sax.SAXException e) {
            return "invalid";
        }
    }
}
