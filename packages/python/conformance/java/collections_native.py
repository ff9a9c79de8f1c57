from java.util import Map, HashMap, LinkedHashMap, List, ArrayList, LinkedList, Set, HashSet, TreeMap
print isinstance({}, Map), isinstance([], List), isinstance((1,), List), isinstance(set(), Set)
print isinstance(HashMap(), Map), isinstance(TreeMap(), Map), isinstance(LinkedHashMap(), HashMap), isinstance(ArrayList(), List), isinstance(LinkedList(), List), isinstance(HashSet(), Set)
def plain(x):
    if isinstance(x, Map): return dict((k, plain(x.get(k))) for k in x.keySet())
    if isinstance(x, dict): return dict((k, plain(v)) for k, v in x.items())
    return x
print plain({'a': HashMap({'b': 1})}), plain(LinkedHashMap({'c': {'d': 2}}))
