@RestController
public class PipelineController {
    @PostMapping("/pipelines")
    public String create(@RequestBody String definition) {
        Yaml yaml = new Yaml(new SafeConstructor());
        Map<String, Object> pipeline = yaml.load(definition);
        return "Created " + pipeline.size() + " steps";
    }
}
