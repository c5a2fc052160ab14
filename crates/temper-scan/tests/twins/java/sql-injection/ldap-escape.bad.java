import org.springframework.ldap.core.LdapTemplate;
import org.springframework.ldap.support.LdapEncoder;
import org.springframework.ldap.core.AttributesMapper;
import org.springframework.web.bind.annotation.*;
import java.util.List;

@RestController
public class PeopleController {
    private final LdapTemplate ldap;

    public PeopleController(LdapTemplate ldap) {
        this.ldap = ldap;
    }

    @GetMapping("/people")
    public List<String> people(@RequestParam String mail) {
        String value = mail.trim();
        return ldap.search("", "(mail=" + value + ")", (AttributesMapper<String>) a -> (String) a.get("cn").get());
    }
}
