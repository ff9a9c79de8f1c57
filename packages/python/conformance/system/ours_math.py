m = system.math
print m.mean([1, 2, 3, 4]), m.median([3, 1, 2]), m.max([1, 5]), m.min([4, 2]), m.sum([1, 2]), m.product([2, 3]), m.variance([1, 2, 3]), m.standardDeviation([1, 2, 3]), m.mode([1, 2, 2]), m.percentile([1, 2, 3, 4], 50), m.sumSquares([1, 2]), m.normalize([1, 2, 3])
print system.math.standardDeviation([2, 4, 4, 4, 5, 5, 7, 9]), system.math.standardDeviation(values=[1.5, 1.5])
